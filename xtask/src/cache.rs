//! The one folder outside the project that is written to: tools, found again by the next clone.
//!
//! An entry appears under its name only when it is complete: it is made in a folder of its own and then renamed. A lock keeps
//! two runs from making the same entry at once; it goes away with the process that holds it.

use crate::problem::Problem;
use std::fs::File;
use std::path::{Path, PathBuf};

/// `$CARTEIRO_TOOLS`, else `$XDG_CACHE_HOME/carteiro`, else `~/.cache/carteiro`.
pub(crate) fn folder() -> PathBuf {
    let set = |name: &str| std::env::var_os(name).filter(|value| !value.is_empty()).map(PathBuf::from);
    if let Some(folder) = set("CARTEIRO_TOOLS") {
        return std::path::absolute(&folder).unwrap_or(folder);
    }
    let caches = set("XDG_CACHE_HOME").or_else(|| set("HOME").map(|home| home.join(".cache")));
    caches.unwrap_or_else(std::env::temp_dir).join("carteiro")
}

/// The entry of this name; where it is not there, `make` fills a new folder that then becomes it.
pub(crate) fn entry(name: &str, make: impl FnOnce(&Path) -> Result<(), Problem>) -> Result<PathBuf, Problem> {
    entry_in(&folder(), name, make)
}

fn entry_in(cache: &Path, name: &str, make: impl FnOnce(&Path) -> Result<(), Problem>) -> Result<PathBuf, Problem> {
    let entry = cache.join(name);
    if entry.is_dir() {
        return Ok(entry);
    }
    let cant_write = || Problem::io(format!("The tools' folder {} can't be written", cache.display()));
    std::fs::create_dir_all(cache).map_err(cant_write())?;
    let lock = File::create(cache.join(format!("{name}.lock"))).map_err(cant_write())?;
    lock.lock().map_err(cant_write())?;
    if entry.is_dir() {
        return Ok(entry);
    }
    // What a killed run has left is nobody's now that the lock is ours.
    let unfinished = cache.join(format!("{name}.unfinished"));
    remove(&unfinished).map_err(cant_write())?;
    std::fs::create_dir(&unfinished).map_err(cant_write())?;
    let made = make(&unfinished);
    if made.is_err() {
        remove(&unfinished).map_err(cant_write())?;
    }
    made?;
    std::fs::rename(&unfinished, &entry).map_err(cant_write())?;
    Ok(entry)
}

fn remove(folder: &Path) -> std::io::Result<()> {
    if folder.exists() { std::fs::remove_dir_all(folder) } else { Ok(()) }
}

#[cfg(test)]
mod tests {
    use super::entry_in;
    use crate::problem::Problem;
    use std::path::PathBuf;
    use std::sync::atomic::{AtomicU32, Ordering};

    fn fresh(name: &str) -> PathBuf {
        let folder = std::env::temp_dir().join(format!("carteiro-cache-{name}-{}", std::process::id()));
        drop(std::fs::remove_dir_all(&folder));
        folder
    }

    #[test]
    fn an_entry_is_made_once_by_many_at_once() {
        let (cache, made) = (fresh("once"), AtomicU32::new(0));
        std::thread::scope(|scope| {
            for _ in 0..4 {
                scope.spawn(|| {
                    let entry = entry_in(&cache, "tool", |folder| {
                        made.fetch_add(1, Ordering::SeqCst);
                        std::fs::write(folder.join("program"), "x").map_err(Problem::io("write"))
                    });
                    assert!(entry.unwrap().join("program").is_file());
                });
            }
        });
        assert_eq!(made.load(Ordering::SeqCst), 1);
        std::fs::remove_dir_all(cache).unwrap();
    }

    #[test]
    fn what_failed_or_was_killed_is_no_entry() {
        let cache = fresh("failed");
        assert!(entry_in(&cache, "tool", |_| Err(Problem::Failed(String::new()))).is_err());
        assert!(!cache.join("tool").exists());
        std::fs::create_dir(cache.join("tool.unfinished")).unwrap();
        std::fs::write(cache.join("tool.unfinished/half"), "x").unwrap();
        let entry = entry_in(&cache, "tool", |_| Ok(())).unwrap();
        assert!(!entry.join("half").exists());
        std::fs::remove_dir_all(cache).unwrap();
    }
}
