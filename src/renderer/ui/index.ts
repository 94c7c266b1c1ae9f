export { Avatar } from './avatar.tsx';
export { Banner } from './banner.tsx';
export { Button, type ButtonLook, buttonClasses, type ControlSize } from './button.tsx';
export { cx } from './class-names.ts';
export { ContextMenu } from './context-menu.tsx';
export { Dialog } from './dialog.tsx';
export { DropdownMenu } from './dropdown-menu.tsx';
export { EmptyState } from './empty-state.tsx';
export { errorReport, type Failure } from './error-report.ts';
export { ErrorState } from './error-state.tsx';
export { Field, type FieldControl } from './form/field.tsx';
export { FieldFrame } from './form/field-frame.tsx';
export { Form, useZodForm } from './form/form.tsx';
export { IconButton } from './icon-button.tsx';
export { Input } from './input.tsx';
export { Kbd } from './kbd.tsx';
export type { MenuAction, MenuEntry, MenuGroup } from './menu-entries.tsx';
export { Popover, PopoverAnchor, PopoverClose, PopoverContent, PopoverTrigger } from './popover.tsx';
export { Skeleton, SkeletonText } from './skeleton.tsx';
export { Spinner } from './spinner.tsx';
export type { CellEdit, TableColumn, TableSource } from './table/columns.ts';
export { ColumnsMenu } from './table/columns-menu.tsx';
export type { TableGroup } from './table/groups.ts';
export { type ColumnSort, plainLayout, type TableLayout } from './table/layout.ts';
export {
  everythingSelected,
  isSelected,
  nothingSelected,
  type RowSelection,
  selectedCount,
} from './table/selection.ts';
export { Table, type TableHandle, type TableProps } from './table/table.tsx';
export { Tag, type Tone } from './tag.tsx';
export { Textarea } from './textarea.tsx';
export { type Notice, notify, Toaster } from './toaster.tsx';
export { Tooltip, TooltipProvider } from './tooltip.tsx';
