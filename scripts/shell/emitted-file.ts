/** A file to be written, by its path below the folder that it is for. */
export interface EmittedFile {
  readonly path: string;
  readonly content: string | Uint8Array;
}
