import { Link } from '@tanstack/react-router';
import {
  Columns4,
  Download,
  Ellipsis,
  FileSpreadsheet,
  FileText,
  ListFilter,
  Printer,
  Sparkles,
  Table2,
} from 'lucide-react';
import { useState } from 'react';
import type { Review } from '../../../../contract/pipeline/review-shapes.ts';
import { core } from '../../../app/boundary.ts';
import { tell } from '../../../app/problems/tell.ts';
import { saveFile } from '../../../app/save-file.ts';
import { Button, buttonClasses, DropdownMenu, IconButton } from '../../../ui/index.ts';

interface ReviewMenuProps {
  review: Review;
  onPart: () => void;
  onLooks: () => void;
}

type Format = NonNullable<Parameters<typeof core.pipeline.reviews.report>[0]['format']>;

/** Where else a review leads: the board, its files, a review of a part. */
export function ReviewMenu({ review: { id, keptWhole }, onPart, onLooks }: ReviewMenuProps) {
  const [busy, setBusy] = useState(false);
  const save = async (file: () => Promise<File>) => {
    setBusy(true);
    try {
      saveFile(await file());
    } catch (error) {
      tell(error, () => void save(file));
    } finally {
      setBusy(false);
    }
  };
  const report = (format: Format) => () => void save(() => core.pipeline.reviews.report({ id, format }));
  return (
    <div className="flex shrink-0 items-center gap-1">
      <Link to="/reviews/board" className={buttonClasses('default', 'sm')}>
        <Columns4 aria-hidden className="size-3.5" /> Board
      </Link>
      <DropdownMenu
        align="end"
        trigger={
          <Button size="sm" icon={Download} busy={busy}>
            Export
          </Button>
        }
        entries={[
          { label: 'Report to print (PDF)', icon: Printer, onSelect: report('pdf') },
          { label: 'Report as a page (HTML)', icon: FileText, onSelect: report('html') },
          'separator',
          { label: 'Workbook (Excel)', icon: FileSpreadsheet, disabled: !keptWhole, onSelect: report('xlsx') },
          {
            label: 'Findings (CSV)',
            icon: Table2,
            disabled: !keptWhole,
            onSelect: () => void save(() => core.pipeline.reviews.findingsCsv({ id })),
          },
          { label: 'Deals with their health (CSV)', icon: Table2, disabled: !keptWhole, onSelect: report('csv') },
        ]}
      />
      <DropdownMenu
        align="end"
        trigger={<IconButton icon={Ellipsis} size="sm" label="More about reviews" />}
        entries={[
          { label: 'Review part of the pipeline…', icon: ListFilter, onSelect: onPart },
          { label: 'Look at the riskiest deals…', icon: Sparkles, disabled: !keptWhole, onSelect: onLooks },
        ]}
      />
    </div>
  );
}
