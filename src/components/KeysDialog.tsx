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
      <p className="quiet">
        {import.meta.env.MODE === "single" ? (
          "The licences of the packages that this page is made with stand in its file."
        ) : (
          <>
            This page is made with <a href="licences.txt">packages of others</a>, and their licences.
          </>
        )}
      </p>
    </Dialog>
  );
}
