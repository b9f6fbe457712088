import { X } from "lucide-react";
import { useEffect, useRef } from "react";

/** A modal dialog: focus goes in, stays in and comes back; Esc and the cross close it. */
export function Dialog(props: {
  readonly className: string;
  readonly title: string;
  readonly onClose: () => void;
  readonly children: React.ReactNode;
}) {
  const dialog = useRef<HTMLDialogElement>(null);
  const { onClose } = props;
  useEffect(() => {
    const element = dialog.current;
    const opener = document.activeElement;
    if (element && !element.open) element.showModal();
    return () => {
      if (opener instanceof HTMLElement) opener.focus();
    };
  }, []);
  return (
    <dialog
      ref={dialog}
      className={props.className}
      aria-labelledby="dialog-title"
      onCancel={(event) => {
        event.preventDefault();
        onClose();
      }}
    >
      <div className="dialog-head">
        <h2 id="dialog-title">{props.title}</h2>
        <button type="button" className="button bare icon" aria-label="Close dialog" onClick={onClose}>
          <X aria-hidden="true" />
        </button>
      </div>
      {props.children}
    </dialog>
  );
}
