/** Numbers up to 2^32 in a row that grows as it is written. */
export interface NumberTape {
  push(number: number): void;
  /** What has been written. */
  read(): Uint32Array;
}

const FIRST_ROOM = 1 << 16;

/** Four bytes a number. What `read` gives is the tape’s own memory: it holds until the next `push`. */
export function createNumberTape(): NumberTape {
  let room = new Uint32Array(FIRST_ROOM);
  let length = 0;
  return {
    push(number) {
      if (length === room.length) {
        const wider = new Uint32Array(room.length * 2);
        wider.set(room);
        room = wider;
      }
      room[length++] = number;
    },
    read: () => room.subarray(0, length),
  };
}
