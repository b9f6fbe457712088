/** What can be changed about the picked papers as a whole. */
export function PickedEdits() {
  return null;
}
