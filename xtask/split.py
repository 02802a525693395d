"""Parts the labels of the corpus in two by a hash of each file's name, so that rules are tuned on one half and judged on the other.

    python3 split.py CORPUS OUT

Makes OUT/tuned and OUT/held: each the labels of its half, with links to the corpus's folders, as the scorer reads them."""
import hashlib, json, os, re, sys

corpus, out = sys.argv[1:]


def half(file):
    """All forms of one mail fall into the same half."""
    stem = re.sub(r'\.(eml|txt|(shown|forwarded|flattened|cut)\.txt)$', '', file.split('/')[-1])
    return hashlib.md5(stem.encode()).digest()[0] & 1


labels = [json.loads(line) for line in open(os.path.join(corpus, 'labels.jsonl'))]
for number, name in enumerate(('tuned', 'held')):
    folder = os.path.join(out, name)
    os.makedirs(folder, exist_ok=True)
    for entry in os.scandir(corpus):
        link = os.path.join(folder, entry.name)
        if entry.is_dir() and not os.path.islink(link):
            os.symlink(os.path.abspath(entry.path), link)
    with open(os.path.join(folder, 'labels.jsonl'), 'w') as file:
        file.writelines(json.dumps(label) + '\n' for label in labels if half(label['file']) == number)
