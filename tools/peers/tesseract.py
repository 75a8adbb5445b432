"""tesseract as its command reads a whole photo, one JSON line a photo: tesseract.py MODEL PHOTO..."""
import json
import os
import resource
import subprocess
import sys


def children_ms():
    used = resource.getrusage(resource.RUSAGE_CHILDREN)
    return 1000 * (used.ru_utime + used.ru_stime)


def main():
    model, photos = sys.argv[1], sys.argv[2:]
    data = "/usr/share/tesseract-ocr/5/tessdata"
    model = "script/Latin" if model == "Latin" and os.path.exists(data + "/script") else model
    for photo in photos:
        before = children_ms()
        read = subprocess.run(
            ["tesseract", photo, "-", "-l", model],
            env={**os.environ, "OMP_THREAD_LIMIT": "1"}, capture_output=True, check=False)
        if read.returncode:
            print(f"tesseract: {photo}: {read.stderr.decode(errors='replace').strip()}", file=sys.stderr)
        lines = [line for line in read.stdout.decode(errors="replace").splitlines() if line.strip()]
        print(json.dumps({"photo": photo, "ms": children_ms() - before, "lines": lines}, ensure_ascii=False), flush=True)


main()
