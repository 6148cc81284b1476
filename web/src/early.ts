/** The first script of the delegate's page: opens the socket before the rest of the page is here. */
import type { Early } from './early-socket';

const socket = new WebSocket(
  `${location.origin.replace(/^http/, 'ws')}${location.pathname}socket?as=delegate`,
);
const heard: MessageEvent[] = [];
socket.onmessage = (event) => {
  heard.push(event);
};
Object.assign(globalThis, { earlySocket: { socket, heard } satisfies Early });
