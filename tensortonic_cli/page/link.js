// The way to tt and back: a socket that is opened anew when it breaks.

const PATIENCE_MS = 1500;

export class Link {
  /** `hear` gets every message, `turned` whether tt can be reached. */
  constructor(hear, turned) {
    this.hear = hear;
    this.turned = turned;
    this.#open();
  }

  /** Tell tt; return whether it can be reached: if not, nothing is kept for later. */
  tell(message) {
    const isOpen = this.socket.readyState === WebSocket.OPEN;
    if (isOpen) this.socket.send(JSON.stringify(message));
    return isOpen;
  }

  #open() {
    const address = new URL("socket", location.href);
    address.protocol = "ws:";
    this.socket = new WebSocket(address);
    this.socket.onopen = () => this.turned(true);
    this.socket.onmessage = (event) => this.hear(JSON.parse(event.data));
    this.socket.onclose = () => {
      this.turned(false);
      setTimeout(() => this.#open(), PATIENCE_MS);
    };
  }
}
