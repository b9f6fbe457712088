/** True where the stems of one phrase stand in the other, one after the other: "kv cach" and "kv cach compress". */
export function overlaps(a: string, b: string): boolean {
  return ` ${a} `.includes(` ${b} `) || ` ${b} `.includes(` ${a} `);
}
