/** Where a pointer is in the element that listens to it, in CSS pixels from its inner edge. */
export function placeOf({ clientX, clientY, currentTarget }: React.MouseEvent): [x: number, y: number] {
  const { left, top } = currentTarget.getBoundingClientRect();
  return [clientX - left - currentTarget.clientLeft, clientY - top - currentTarget.clientTop];
}
