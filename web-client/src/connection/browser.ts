import type { Socket, SocketEvents, Surroundings } from "./connection";

/** The browser's own sockets, clock and timers. */
export const browser: Surroundings = {
  open,
  now: () => Date.now(),
  random: () => Math.random(),
  after(delay_ms, act) {
    const timer = setTimeout(act, delay_ms);
    return () => clearTimeout(timer);
  },
};

function open(url: string, subprotocol: string, events: SocketEvents): Socket {
  const socket = new WebSocket(url, subprotocol);
  socket.addEventListener("open", () => events.opened());
  socket.addEventListener("message", ({ data }) => events.heard(data));
  socket.addEventListener("close", ({ code, reason }) => events.closed(code, reason));
  return socket;
}

/** Where this page's server listens. */
export function liveUrl(location: Location): string {
  const scheme = location.protocol === "https:" ? "wss" : "ws";
  return `${scheme}://${location.host}/live`;
}
