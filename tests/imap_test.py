#!/usr/bin/env python3
"""tests/imap_test.py CARDFILE: drafts into mail accounts that behave, refuse and hang; the server is a small one of our own.

That a real one (dovecot) takes them was tried by hand; it cannot be made to refuse what these refuse.
"""
import os
import pathlib
import socket
import ssl
import subprocess
import sys
import tempfile
import threading
import time

program = str(pathlib.Path(sys.argv[1]).resolve())
folder = pathlib.Path(tempfile.mkdtemp())
subprocess.run(["openssl", "req", "-x509", "-newkey", "rsa:2048", "-nodes", "-keyout", folder / "key.pem", "-out", folder / "cert.pem", "-days", "2",
                "-subj", "/CN=localhost", "-addext", "subjectAltName=DNS:localhost"], check=True, capture_output=True)
os.environ.update(CARDFILE_TODAY="2026-11-23", XDG_CONFIG_HOME=str(folder), CARDFILE_DB=str(folder / "list.db"))
context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
context.load_cert_chain(folder / "cert.pem", folder / "key.pem")


class Server:
    """Listens on a port of its own; `answers` says what comes to a command instead of OK, None for silence."""

    def __init__(self, lists, answers=None, silent=False):
        self.lists, self.answers, self.silent = lists, answers or {}, silent
        self.commands, self.mails = [], []
        self.socket = socket.create_server(("127.0.0.1", 0))
        self.port = self.socket.getsockname()[1]
        threading.Thread(target=self.listen, daemon=True).start()

    def listen(self):
        while True:
            client, _ = self.socket.accept()
            if not self.silent:
                threading.Thread(target=self.talk, args=(client,), daemon=True).start()

    def talk(self, client):
        try:
            with context.wrap_socket(client, server_side=True).makefile("rwb") as stream:
                self.serve(stream)
        except OSError:
            pass  # it hung up on us: a bad certificate

    def serve(self, stream):
        def say(text):
            stream.write(text.encode() + b"\r\n")
            stream.flush()
        say("* OK ready")
        while line := stream.readline():
            tag, _, command = line.decode().strip().partition(" ")
            self.commands.append(command)
            told = next((answer for words, answer in self.answers.items() if command.startswith(words)), "OK done")
            if command.startswith("APPEND") and told.startswith("OK"):
                say("+ go on")
                self.mails.append(stream.read(int(command.rpartition("{")[2].rstrip("}"))))
                stream.readline()
            elif command.startswith("CAPABILITY"):
                say("* CAPABILITY IMAP4rev1")
            elif command.startswith("LIST") and told.startswith("OK"):
                for row in self.lists:
                    say("* LIST " + row)
            elif command.startswith("SELECT"):
                say("* 1 EXISTS")
            elif command.startswith("LOGOUT"):
                return say(tag + " OK bye")
            say(f"{tag} {told}")


def draft(server, number=1, authorities=folder / "cert.pem"):
    (folder / "cardfile").mkdir(exist_ok=True)
    (folder / "cardfile" / "config.toml").write_text(
        f'[owner]\nname = "Jo Owner"\nemail = "jo@example.net"\n[imap]\nserver = "imaps://localhost:{server.port}"\nuser = "jo"\n'
        f'password_command = "echo secret"\nauthorities = "{authorities}"\n')
    done = subprocess.run([program, "draft", str(number), "--imap"], capture_output=True, text=True, timeout=100)
    return done.returncode, done.stderr + done.stdout


def cardfile(*words):
    subprocess.run([program, *words], check=True, capture_output=True)


cardfile("add", "name=Zoë Müller", "email=zoe@example.com")
cardfile("note", "1", "oranges")

# By its flag; the number that APPENDUID tells is the one that is marked.
server = Server(['(\\HasNoChildren) "/" INBOX', '(\\Drafts) "/" "[Mail]/Entw&APw-rfe"'], {"APPEND": "OK [APPENDUID 7 42] done"})
assert draft(server) == (0, "contact 1: in the drafts of jo\n")
assert any(command.startswith("APPEND \"[Mail]/Entw&APw-rfe\"") for command in server.commands), server.commands
assert "UID STORE 42 +FLAGS (\\Draft)" in server.commands and b"zoe@example.com" in server.mails[0]
assert "secret" not in (folder / "list.db").read_bytes().decode("latin-1")

# A server that knows neither RETURN nor APPENDUID: by its name, and the newest mail is marked.
server = Server(['() "." INBOX', '() "." INBOX.Drafts'], {'LIST "" "*" RETURN': "BAD what is RETURN"})
assert draft(server)[0] == 0 and "STORE * +FLAGS (\\Draft)" in server.commands, server.commands
assert any(command.startswith("APPEND INBOX.Drafts") for command in server.commands), server.commands

# What is refused is said, and that no draft was left; one that is there but not marked is owned up to.
for lists, answers, sentence in (
        (['() "/" INBOX'], {}, "names no folder for drafts"),
        (['() "/" Drafts'], {"LOGIN": "NO wrong", "AUTHENTICATE": "NO wrong"}, "does not let jo in"),
        (['() "/" Drafts'], {"APPEND": "NO [OVERQUOTA] full"}, "the server says: [OVERQUOTA] full"),
        (['() "/" Drafts'], {"STORE": "NO [READ-ONLY] no marks"}, "the server says: [READ-ONLY] no marks\ncardfile: hint: the mail lies in Drafts, but not marked as a draft")):
    server = Server(lists, answers)
    status, said = draft(server)
    print(said, end="")
    assert status == 1 and sentence in said, (answers, status, said)
    assert len(server.mails) == ("STORE" in answers)

# A certificate nobody vouches for; a server that says nothing at all.
server = Server(['() "/" Drafts'])
status, said = draft(server, authorities="/etc/ssl/certs/ca-certificates.crt" if os.path.exists("/etc/ssl/certs/ca-certificates.crt") else os.devnull)
assert status == 1 and "ertificate" in said and not server.commands, said
began = time.monotonic()
status, said = draft(Server([], silent=True))
assert status == 1 and "no draft was left there" in said and time.monotonic() - began < 20, (said, time.monotonic() - began)
print(said, end="")
