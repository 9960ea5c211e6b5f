// One person's way to the server, which can be pulled out: a relay on a port of its own. What a
// browser sees is what a lost network looks like, connections broken and no new ones.
import { once } from "node:events";
import { connect, createServer } from "node:net";

export class Cable {
  #pulled = false;
  #sockets = new Set();
  #relay;

  /** Answers a cable plugged in, between `origin` and a server at `target`. */
  static async to(target) {
    const cable = new Cable();
    const { hostname, port } = new URL(target);
    cable.#relay = createServer((near) => {
      const far = connect(Number(port), hostname);
      for (const [socket, other] of [
        [near, far],
        [far, near],
      ]) {
        cable.#sockets.add(socket);
        socket.on("error", () => other.destroy());
        socket.on("close", () => {
          cable.#sockets.delete(socket);
          other.destroy();
        });
        socket.pipe(other);
      }
      if (cable.#pulled) near.destroy();
    });
    cable.#relay.listen(0, "127.0.0.1");
    await once(cable.#relay, "listening");
    cable.origin = `http://127.0.0.1:${cable.#relay.address().port}`;
    return cable;
  }

  pull() {
    this.#pulled = true;
    for (const socket of this.#sockets) socket.destroy();
  }

  plug() {
    this.#pulled = false;
  }

  close() {
    this.pull();
    this.#relay.close();
  }
}
