import { TriangleAlert } from "lucide-react";

/** A part of the page is not to be had. What the reader made is kept: the page writes it down when it is left. */
export function Reload({ why }: { readonly why: string }) {
  return (
    <div className="message error problem" role="alert">
      <TriangleAlert aria-hidden="true" />
      <span>{why}.</span>
      <button type="button" className="button small" onClick={() => location.reload()}>
        Reload
      </button>
    </div>
  );
}
