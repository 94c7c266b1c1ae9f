import { Link, useNavigate } from '@tanstack/react-router';
import { Copy, Ellipsis, Pencil, Trash2 } from 'lucide-react';
import type { Rule } from '../../../../../contract/pipeline/rules.ts';
import { core } from '../../../../app/boundary.ts';
import { tell } from '../../../../app/problems/tell.ts';
import { buttonClasses, DropdownMenu, IconButton } from '../../../../ui/index.ts';

/** What can be done with a rule: one's own is edited, one that ships is copied. */
export function RuleActions({ rule: { id, custom } }: { rule: Rule }) {
  const navigate = useNavigate();
  if (!custom) {
    return (
      <Link to="/rules/new" search={{ from: id }} className={buttonClasses('default', 'sm')}>
        <Copy aria-hidden className="size-3.5" /> Make a copy
      </Link>
    );
  }
  const remove = async () => {
    try {
      await core.pipeline.rules.delete({ id });
      await navigate({ to: '/rules' });
    } catch (error) {
      tell(error);
    }
  };
  return (
    <>
      <Link to="/rules/$id/edit" params={{ id }} className={buttonClasses('default', 'sm')}>
        <Pencil aria-hidden className="size-3.5" /> Edit
      </Link>
      <DropdownMenu
        align="end"
        trigger={<IconButton icon={Ellipsis} size="sm" label="More about this rule" />}
        entries={[
          {
            label: 'Make a copy',
            icon: Copy,
            onSelect: () => void navigate({ to: '/rules/new', search: { from: id } }),
          },
          'separator',
          { label: 'Delete the rule', icon: Trash2, danger: true, onSelect: () => void remove() },
        ]}
      />
    </>
  );
}
