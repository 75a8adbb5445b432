"""When a value that was read is right: the value a person would copy from the card.

  name             the same words in the same order; case, punctuation, accents, honorifics and degrees do not count
  title, company   similarity of at least 0.85 after the same folding
  emails           equal, case does not count
  phones           the same digits; a dialling or area code may be added and the national form be used, no digit may
                   be missing; extensions and "(6 lines)" do not count
  websites         the same host and path; scheme, "www." and a last slash do not count
  address          word F1 of at least 0.80
"""
import difflib
import re
import unicodedata

FIELDS = ["name", "title", "company", "emails", "phones", "websites", "address"]
POLITE = set("mr mrs ms miss dr prof professor dipl ing ingr sir phd md mba msc bsc ma ba jd cpa pe esq mph rn dds "
             "dvm llb llm cfa pmp emba ca frics mrics jr sr ii iii iv lic arq dra profa dott sra mag".split())


def fold(text):
    text = unicodedata.normalize("NFKD", (text or "").replace("ı", "i").replace("ß", "ss"))
    text = "".join(c for c in text if not unicodedata.combining(c)).casefold().replace("&", " and ")
    return " ".join(re.findall(r"\w+", text))


def name_words(text):
    """The words of a name without titles and degrees; initials are letters of their own ("J.S." is j s)."""
    def degree(match):
        joined = match.group().replace(".", "")
        return joined if joined.casefold() in POLITE else match.group()
    text = re.sub(r"\b(?:[A-Za-z]{1,3}\.){2,}", degree, text or "")
    return [word for word in fold(re.sub(r"\.(?=\w)", ". ", text)).split() if word not in POLITE]


def digits(text):
    """The digits of the number itself, without its extension and "(6 lines)"."""
    extension = r"(?i)(?:\b|(?<=\d))(?:ext|extn|extension|ex|x|dahili|ramal|durchwahl|int)(?:\b|(?=\d))\.?"
    text = re.split(extension, text or "")[0]
    return re.sub(r"\D", "", re.sub(r"(?i)[(/]\s*\d+\s*(?:lines?|l|hat|pbx)\b\)?", "", text))


def without_trunk_zero(number):
    """The number, and the number without a zero printed inside its first digits: +44 (0)20."""
    return {number} | {number[:i] + number[i + 1:] for i in range(1, min(4, len(number))) if number[i] == "0"}


def range_base(text):
    """The first number of a printed range, "549 62 00 / 01"."""
    return digits(re.sub(r"(?i)(?<=\d)(?:\s*[/-]\s*\d{1,3}|\s+to\s+\d{1,4})+\s*$", "", text)).lstrip("0")


def same_phone(printed, read):
    a, b = digits(printed).lstrip("0"), digits(read).lstrip("0")
    if min(len(a), len(b)) < 4:
        return a == b != ""
    if a == b:
        return True
    if len(a) >= 6 and b.endswith(a) and len(b) - len(a) <= (5 if len(a) >= 7 else 3):
        return True  # the reader added a dialling code and, to a bare local number, an area code
    international, national = re.match(r"\s*(\+|00)", printed), re.match(r"\s*0", read)
    if international and national and a.endswith(b) and len(a) - len(b) <= 3:
        return True
    if without_trunk_zero(a) & without_trunk_zero(b):
        return True
    bases = range_base(printed), range_base(read)
    return bases != (a, b) and same_phone(*bases)


def host_and_path(text):
    return re.sub(r"(?i)^\s*(https?:?/*)?(www\.)?", "", (text or "").strip()).rstrip("/").casefold()


def similar(a, b):
    return difflib.SequenceMatcher(None, fold(a), fold(b), autojunk=False).ratio() >= 0.85


def same_words(a, b):
    a, b = fold(a).split(), fold(b).split()
    left, hits = list(b), 0
    for word in a:
        if word in left:
            left.remove(word)
            hits += 1
    return bool(a and b) and 2 * hits / (len(a) + len(b)) >= 0.80


SAME = {
    "name": lambda printed, read: name_words(printed) == name_words(read),
    "title": similar,
    "company": similar,
    "emails": lambda printed, read: printed.strip().casefold() == read.strip().casefold(),
    "phones": same_phone,
    "websites": lambda printed, read: host_and_path(printed) == host_and_path(read),
    "address": same_words,
}


def exactly(text):
    return " ".join(unicodedata.normalize("NFC", text).casefold().split())
