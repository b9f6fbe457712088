import { KEYS } from "../state/keys";
import { Dialog } from "./Dialog";

export function KeysDialog({ onClose }: { readonly onClose: () => void }) {
  return (
    <Dialog className="keys" title="Keys" onClose={onClose}>
      <dl>
        {KEYS.map(([key, what]) => (
          <div key={key} style={{ display: "contents" }}>
            <dt>
              <kbd>{key}</kbd>
            </dt>
            <dd>{what}</dd>
          </div>
        ))}
      </dl>
    </Dialog>
  );
}
