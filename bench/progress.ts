/** Says on standard error what is being done; standard output is for tables. */
export function progress(what: string): void {
  process.stderr.write(`${new Date().toISOString().slice(11, 19)}  ${what}\n`);
}
