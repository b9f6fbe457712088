/** What a compiled module and its memory offer, as far as they are used. */
export interface Memory {
  readonly buffer: ArrayBuffer;
  grow(pages: number): number;
}
export type Module = object;

interface Engine {
  readonly WebAssembly: {
    readonly Module: new (bytes: Uint8Array) => Module;
    readonly Memory: new (size: { initial: number }) => Memory;
    readonly Instance: new (module: Module, imports: object) => { readonly exports: unknown };
  };
  readonly atob: (base64: string) => string;
}

/** Node, browsers and their workers have them; the libraries that this folder compiles against do not name them. */
export const { WebAssembly, atob } = globalThis as unknown as Engine;
