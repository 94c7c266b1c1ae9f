import { TextCell } from '../lines/text-cell.tsx';

interface OwnerCellsProps {
  title: string;
  ourOwner: string | null;
  theirOwner: string | null;
  onSave: (owners: { ourOwner?: string | null; theirOwner?: string | null }) => Promise<unknown>;
}

/** Who answers for a line on each side. */
export function OwnerCells({ title, ourOwner, theirOwner, onSave }: OwnerCellsProps) {
  return (
    <>
      <div className="pt-0.5 pl-3 text-sm">
        <TextCell
          label={`Our owner of ${title}`}
          value={ourOwner}
          placeholder="Us: nobody"
          onSave={(text) => onSave({ ourOwner: text || null })}
        />
      </div>
      <div className="pt-0.5 pl-3 text-sm">
        <TextCell
          label={`Their owner of ${title}`}
          value={theirOwner}
          placeholder="Them: nobody"
          onSave={(text) => onSave({ theirOwner: text || null })}
        />
      </div>
    </>
  );
}
