/**
 * A socket that was opened while the page's code was still on its way: on a slow network its handshake and the server's
 * challenge then cost no time of their own. `early.ts` opens it, `connection.ts` takes it over.
 */

/** The socket, and what it heard before anybody listened. */
export interface Early {
  readonly socket: WebSocket;
  readonly heard: readonly MessageEvent[];
}

/** Where the script leaves it; it is taken once. */
interface Place {
  earlySocket?: Early | undefined;
}

/** The early socket to this address with what it heard, if there is one and it lives. */
export function takeEarly(
  url: string,
  place: Place = globalThis as Place,
): (WebSocket & Pick<Early, 'heard'>) | undefined {
  const early = place.earlySocket;
  place.earlySocket = undefined;
  if (early === undefined) {
    return undefined;
  }
  const { socket, heard } = early;
  if (socket.url !== url || socket.readyState > 1) {
    socket.close();
    return undefined;
  }
  return Object.assign(socket, { heard });
}
