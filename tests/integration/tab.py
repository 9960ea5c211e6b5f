"""One browser tab over a real WebSocket, for the Python tests of this folder.

Just enough of RFC 6455 for a test: text frames, one thread, and a bound on every wait.
"""

import base64
import json
import os
import socket
import struct

PATIENCE = 30


class Tab:
    """Joined to a day; use with `with`."""

    def __init__(self, server, token, day=None):
        self.commands = 0
        self.socket = socket.create_connection(("127.0.0.1", server.port), PATIENCE)
        self.stream = self.socket.makefile("rb")
        key = base64.b64encode(os.urandom(16)).decode()
        self.socket.sendall(
            f"GET /live HTTP/1.1\r\nHost: 127.0.0.1:{server.port}\r\n"
            f"Upgrade: websocket\r\nConnection: Upgrade\r\nOrigin: {server.url}\r\n"
            f"Sec-WebSocket-Version: 13\r\nSec-WebSocket-Key: {key}\r\n"
            "Sec-WebSocket-Protocol: deroule.v1\r\n\r\n".encode()
        )
        status = self.stream.readline()
        if b" 101 " not in status:
            raise AssertionError(f"no WebSocket: {status}")
        while self.stream.readline() != b"\r\n":
            pass
        self.say({"type": "hello", "protocol": 1, "token": token, "client": "python"}
                 | ({"day": day} if day else {}))
        self.hear("welcome")

    def __enter__(self):
        return self

    def __exit__(self, *_):
        self.stream.close()
        self.socket.close()

    def say(self, message):
        body = json.dumps(message).encode()
        # The mask of nought changes nothing; a client's frames have to have one.
        length = len(body)
        size = struct.pack(">B", 0x80 | length) if length < 126 else struct.pack(">BH", 0xFE, length)
        self.socket.sendall(b"\x81" + size + bytes(4) + body)

    def read_frame(self):
        """Whether it is the last of its message, its kind and its content."""
        first, second = self.stream.read(2)
        length = second & 0x7F
        if length >= 126:
            form, size = (">H", 2) if length == 126 else (">Q", 8)
            [length] = struct.unpack(form, self.stream.read(size))
        return first & 0x80, first & 0x0F, self.stream.read(length)

    def hear(self, *types):
        """The next message of one of these types."""
        text = b""
        while True:
            last, kind, content = self.read_frame()
            if kind == 8:
                raise AssertionError(f"closed: {content}")
            if kind > 8:
                continue
            text += content
            if not last:
                continue
            message = json.loads(text)
            if message["type"] in types:
                return message
            text = b""

    def command(self, name, **arguments):
        """Its answer: accepted or rejected."""
        self.commands += 1
        identity = f"python-{os.getpid()}-{id(self)}-{self.commands}"
        self.say({"type": "command", "id": identity, "name": name, "arguments": arguments})
        while True:
            answer = self.hear("accepted", "rejected")
            if answer["id"] == identity:
                return answer

    def document(self, channel):
        """A channel as it stands."""
        self.say({"type": "resync", "channel": channel})
        while True:
            snapshot = self.hear("snapshot")
            if snapshot["channel"] == channel:
                return snapshot["document"]
