#!/usr/bin/env python3
"""tools/bench against a cardfile and a tesseract that only pretend: the sums, the ratio, the accuracy table."""
import json
import os
import subprocess
import sys
import tempfile
import unittest

sys.dont_write_bytecode = True
TOOLS = os.path.join(os.path.dirname(os.path.dirname(os.path.realpath(__file__))), "tools")
sys.path.insert(0, TOOLS)
import accuracy  # noqa: E402
import right  # noqa: E402

CARDFILE = """#!/usr/bin/env python3
import json, os, sys
assert os.environ["OMP_THREAD_LIMIT"] == "1"
at = sys.argv.index("--timings")
photos = sys.argv[at + 2:]
with open(sys.argv[at + 1], "w") as timings:
    for photo in photos:
        slow = 20 if photo.endswith("b.jpg") else 0
        stages = {"open": {"cpu_ms": 10, "wall_ms": 12}, "text": {"cpu_ms": 30 + slow, "wall_ms": 31},
                  "text/lines": {"cpu_ms": 5, "wall_ms": 5}}
        print(json.dumps({"photo": photo, "stages": stages}), file=timings)
        ada = {"name": {"value": "Ada Quill"}, "emails": [{"value": "ada@quill.example"}],
               "phones": [{"printed": "020 7946 0001", "number": "+442079460001", "type": "work"}]}
        bob = {"name": {"value": "Bob Vane"}, "title": {"value": "Director"}}
        cards = {"a.jpg": [ada], "b.jpg": [bob, ada], "c.jpg": []}[os.path.basename(photo)]
        print(json.dumps({"photo": photo, "status": "read", "cards": [{"contacts": [c]} for c in cards]}))
"""
ADA = {"name": "Ada Quill", "emails": ["ada@quill.example"],
       "phones": [{"number": "020 7946 0001", "type": "mobile", "e164": "+442079460001"}]}
TRUTH = {"plain/a": [ADA], "two/b": [ADA, {"name": "Bob Vane", "title": "Baker"}], "none/c": []}


class Bench(unittest.TestCase):
    def setUp(self):
        self.folder = tempfile.TemporaryDirectory()
        self.addCleanup(self.folder.cleanup)
        for name, text in (("cardfile", CARDFILE), ("tesseract", "#!/bin/sh\n[ -e \"$1\" ] && [ \"$*\" = \"$1 - -l eng\" ]\n")):
            with open(os.path.join(self.folder.name, name), "w", encoding="utf-8") as script:
                script.write(text)
            os.chmod(os.path.join(self.folder.name, name), 0o755)
        for name, cards in TRUTH.items():
            path = os.path.join(self.folder.name, "photos", name)
            os.makedirs(os.path.dirname(path))
            with open(path + ".jpg", "wb"), open(path + ".json", "w", encoding="utf-8") as text:
                json.dump({"cards": [{"fields": fields} for fields in cards]}, text)

    def bench(self, *arguments):
        path = self.folder.name + os.pathsep + os.environ["PATH"]
        return subprocess.run([os.path.join(TOOLS, "bench"), "--cardfile", os.path.join(self.folder.name, "cardfile"),
                               *arguments], env={**os.environ, "PATH": path}, capture_output=True, text=True)

    def test_figures(self):
        run = self.bench(os.path.join(self.folder.name, "photos"), "--json", "--block", "2")
        self.assertEqual(run.returncode, 0, run.stderr)
        figures = json.loads(run.stdout)
        self.assertEqual((figures["photographs"], figures["timed"], figures["processes"]), (3, 3, 2))
        self.assertEqual(figures["stages"]["text"]["cpu_median"], 30)
        self.assertEqual(figures["total"]["cpu_median"], 40)  # a stage's part is not added again
        self.assertAlmostEqual(figures["total"]["cpu_p90"], 56)
        self.assertGreater(figures["tesseract"]["wall_median"], 0)
        self.assertGreater(figures["memory_mb"], 1)
        groups = figures["accuracy"]["groups"]
        self.assertEqual(set(groups), {"all", "plain", "two", "none"})
        self.assertEqual((groups["all"]["photos"], groups["all"]["cards"]), (3, 4))
        self.assertEqual(groups["all"]["name"], 1)
        self.assertEqual(groups["all"]["title"], 0)
        self.assertEqual(groups["all"]["mailable"], 1)
        self.assertEqual(groups["all"]["untouched"], 0.75)
        self.assertEqual(figures["accuracy"]["details"], {"phone_type": [0, 2], "e164": [2, 2], "accents": [0, 0]})

    def test_tables(self):
        run = self.bench(os.path.join(self.folder.name, "photos", "plain", "a.jpg"))
        self.assertEqual(run.returncode, 0, run.stderr)
        self.assertIn("plain tesseract", run.stdout)
        self.assertIn("micro F1", run.stdout)

    def test_complaints(self):
        run = self.bench(os.path.join(self.folder.name, "nowhere"))
        self.assertEqual(run.returncode, 1)
        self.assertIn("no such file or folder", run.stderr)


class Right(unittest.TestCase):
    def test_same(self):
        for field, printed, read, same in (
                ("name", "Dr. Zoë Ünal, PhD", "ZOE UNAL", True),
                ("name", "Ada Quill", "Quill Ada", False),
                ("phones", "(020) 7946 0001", "+44 20 7946 0001", True),
                ("phones", "+44 (0)20 7946 0001", "+442079460001", True),
                ("phones", "020 7946 0001 ext 5", "02079460001", True),
                ("phones", "020 7946 0001", "020 7946 001", False),
                ("emails", "Ada@quill.example", "ada@quill.example", True),
                ("emails", "ada@quill.example", "ada@quil.example", False),
                ("websites", "https://www.quill.example/", "quill.example", True),
                ("company", "Quill & Sons", "Quill and Sons", True),
                ("address", "1 Mill Lane, Ely", "1 Mill Lane Ely UK", True),
                ("address", "1 Mill Lane, Ely", "Mill", False)):
            self.assertEqual(right.SAME[field](printed, read), same, (field, printed, read))

    def test_nothing_on_the_photograph(self):
        truth = {"x.jpg": {"raw": {}, "group": "not-a-card", "cards": []}}
        quiet = accuracy.score(truth, {"x.jpg": [{"cards": []}]})["groups"]["all"]
        loud = accuracy.score(truth, {"x.jpg": [{"cards": [{"contacts": [{"name": {"value": "Oak Table"}}]}]}]})["groups"]["all"]
        self.assertEqual((quiet["untouched"], quiet["precision"]), (1, 1))
        self.assertEqual((loud["untouched"], loud["precision"]), (0, 0))


if __name__ == "__main__":
    unittest.main()
