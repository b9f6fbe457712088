/** What a list is called and when it was made; without a name only the day is asked for. */
export function ListFields(props: {
  readonly name: string | undefined;
  readonly asOf: string;
  readonly change: (change: { readonly name?: string; readonly asOf?: string }) => void;
}) {
  const { name, asOf, change } = props;
  return (
    <div className="list-fields">
      {name !== undefined && (
        <label>
          <span>Name of the list</span>
          <input className="field" value={name} maxLength={80} onChange={(event) => change({ name: event.target.value })} />
        </label>
      )}
      <label>
        <span>Data as of</span>
        <input className="field" type="date" value={asOf} onChange={(event) => change({ asOf: event.target.value })} />
      </label>
    </div>
  );
}
