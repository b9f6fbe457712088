import { availableParallelism, cpus } from "node:os";

/** "2026-11-25, Node v20.20.2, Intel Xeon, 2 cores". */
export function machine(): string {
  const cores = availableParallelism();
  return `${new Date().toISOString().slice(0, 10)}, Node ${process.version}, ${cpus()[0].model.trim()}, ${cores} ${cores === 1 ? "core" : "cores"}`;
}
