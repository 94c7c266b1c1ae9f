export { Avatar } from './avatar.tsx';
export { Banner } from './banner.tsx';
export { Board, type BoardHandle, BoardSkeleton } from './board/board.tsx';
export { heldAs, useLanding } from './board/hold.ts';
export { type Lane, moveCard } from './board/lanes.ts';
export { Breadcrumbs } from './breadcrumbs.tsx';
export { Button, type ButtonLook, buttonClasses, type ControlSize } from './button.tsx';
export { CalendarButton } from './calendar-button.tsx';
export {
  BarChart,
  type BarKey,
  type BarRow,
  type ChartTone,
  Legend,
  type LegendEntry,
  LineChart,
  type LineSeries,
  WaterfallChart,
  type WaterfallStep,
} from './chart/index.ts';
export { Checkbox } from './checkbox.tsx';
export { Combobox } from './choice/combobox.tsx';
export { MultiSelect } from './choice/multi-select.tsx';
export { matchOptions, type Option, optionsOf } from './choice/options.ts';
export { Select } from './choice/select.tsx';
export type { OptionSource } from './choice/use-options.ts';
export { cx } from './class-names.ts';
export { ContextMenu } from './context-menu.tsx';
export { DateInput } from './date-input.tsx';
export { DescriptionList, type Fact } from './description-list.tsx';
export { Dialog } from './dialog.tsx';
export { DropdownMenu } from './dropdown-menu.tsx';
export { EmptyState } from './empty-state.tsx';
export { errorReport, type Failure } from './error-report.ts';
export { ErrorState } from './error-state.tsx';
export { EvidenceThread, Knot } from './evidence-thread.tsx';
export { FileDrop } from './file-drop.tsx';
export { FilterBar } from './filter/filter-bar.tsx';
export { type Filter, type FilterField, type FilterOp, type FilterValue, isComplete } from './filter/filters.ts';
export { choiceEditor, dateEditor, moneyEditor, numberEditor, textEditor } from './form/editors.tsx';
export { Field, type FieldControl } from './form/field.tsx';
export { FieldFrame } from './form/field-frame.tsx';
export { Form, useZodForm } from './form/form.tsx';
export { InlineEdit } from './form/inline-edit.tsx';
export { InlineText } from './form/inline-text.tsx';
export type { ValueEditor } from './form/value-editor.ts';
export { IconButton } from './icon-button.tsx';
export { Input } from './input.tsx';
export { Kbd } from './kbd.tsx';
export type { MenuAction, MenuEntry, MenuGroup } from './menu-entries.tsx';
export { MoneyInput } from './money-input.tsx';
export { NumberInput } from './number-input.tsx';
export { Popover, PopoverAnchor, PopoverClose, PopoverContent, PopoverTrigger } from './popover.tsx';
export { Progress } from './progress.tsx';
export { RadioGroup } from './radio-group.tsx';
export { Card, Figure, Section } from './section.tsx';
export { SegmentedControl } from './segmented-control.tsx';
export { PeekPanel, Sheet } from './sheet.tsx';
export { Skeleton, SkeletonText } from './skeleton.tsx';
export { SortableList } from './sortable-list.tsx';
export { Spinner } from './spinner.tsx';
export { type Step, Stepper } from './stepper.tsx';
export { Switch } from './switch.tsx';
export type { CellEdit, TableColumn, TableSource } from './table/columns.ts';
export { ColumnsMenu } from './table/columns-menu.tsx';
export { editCell } from './table/edit-cell.tsx';
export type { TableGroup } from './table/groups.ts';
export { type ColumnSort, groupBy, plainLayout, type TableLayout } from './table/layout.ts';
export type { RowQuery } from './table/row-pages.ts';
export {
  everythingSelected,
  isSelected,
  nothingSelected,
  type RowSelection,
  selectedCount,
} from './table/selection.ts';
export { Table, type TableHandle, type TableProps } from './table/table.tsx';
export type { RowDrag } from './table/use-row-drag.ts';
export { useRowPages } from './table/use-row-pages.ts';
export { type Tab, Tabs } from './tabs.tsx';
export { Tag, type Tone } from './tag.tsx';
export { Textarea } from './textarea.tsx';
export { type Notice, notify, Toaster } from './toaster.tsx';
export { Tooltip, TooltipProvider } from './tooltip.tsx';
export { formatNumber, parseNumber, type Typed } from './typing/amount.ts';
export { addDays, addMonths, type Day, daysBetween, formatDay, todayHere } from './typing/day.ts';
export { formatMoment } from './typing/moment.ts';
export { formatMoney, formatMoneyShort, type Money, minorDigits, parseMoney } from './typing/money.ts';
export { type DayOrder, parseDay } from './typing/parse-day.ts';
