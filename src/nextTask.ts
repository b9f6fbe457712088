/** Lets the page draw and answer before what follows goes on: two short tasks instead of a long one. */
export function nextTask(): Promise<unknown> {
  return new Promise((resolve) => setTimeout(resolve));
}
