import type { ReactNode } from 'react';
import type { EditMove } from '../form/value-editor.ts';
import type { TableGroup } from './groups.ts';

export interface TableColumn<Row> {
  id: string;
  header: string;
  /** Pixels at 100 %. */
  width: number;
  minWidth?: number;
  /** Takes some of the room that is left, until a person gives it a width. */
  grow?: boolean;
  /** How far it grows, in pixels; without it, not so far that the eye loses the row. */
  growTo?: number;
  /** Numbers stand at the end and in tabular figures. */
  align?: 'start' | 'end';
  sortable?: boolean;
  /** Biggest or newest first on the first click. */
  descendingFirst?: boolean;
  /** Rows can be grouped by it; the server does so. */
  groupable?: boolean;
  /** The column that names the row: it cannot be hidden. */
  fixed?: boolean;
  cell: (row: Row) => ReactNode;
  /** Count or sum over all rows. */
  footer?: ReactNode;
  /** Made with `editCell`. */
  edit?: CellEdit<Row>;
}

export interface CellEdit<Row> {
  /** Some rows refuse: a field that a sync owns, a closed deal. */
  allowed?: (row: Row) => boolean;
  editor: (session: CellSession<Row>) => ReactNode;
}

/** One cell being edited, from the first key until it is saved or given up. */
export interface CellSession<Row> {
  row: Row;
  label: string;
  align: 'start' | 'end';
  /** The character that began it, which replaces what was there. */
  typed: string | undefined;
  /** The keyboard goes back to the grid, one cell on where that is wanted. */
  onLeave: (move: EditMove) => void;
  /** Saved or given up: the cell shows itself again. */
  onDone: () => void;
}

/**
 * Rows as the server sends them: a window of a list of any length. A new object whenever anything it answers has
 * changed; an unchanged row stays the same object, so it is not drawn again.
 */
export interface TableSource<Row> {
  total: number;
  getRow: (index: number) => Row | undefined;
  /** Asks for rows that are about to show; answering again for the same rows costs nothing. */
  ensureRange: (start: number, end: number) => void;
  groups?: TableGroup[];
  /** Ids of rows that may not be loaded, for picking a long range. */
  idsBetween: (start: number, end: number) => Promise<string[]>;
}

export const MIN_COLUMN_WIDTH = 56;
export const MAX_COLUMN_WIDTH = 900;
const CHECK_WIDTH = 36;

const rem = (pixels: number) => `${(pixels / 16).toString()}rem`;

export interface ShownColumn<Row> {
  column: TableColumn<Row>;
  width: number;
  /** How wide it may become; undefined for one that does not grow. */
  growTo: number | undefined;
  sort: 'asc' | 'desc' | undefined;
  /** Its rank among several sorts, from 1; undefined where one column sorts alone. */
  rank: number | undefined;
}

/** How far a growing column goes: wider, and the eye loses the row between its name and the rest. */
const GROWTH = 1.75;

export const growthOf = <Row>({ grow, growTo, width }: TableColumn<Row>): number | undefined =>
  grow ? (growTo ?? width * GROWTH) : undefined;

/** The grid's column tracks; an empty last one takes the room that is left, so that lines go to the edge. */
export function columnTracks(shown: { width: number; growTo: number | undefined }[], checks: boolean): string {
  const tracks = shown.map(({ width, growTo }) =>
    growTo === undefined ? rem(width) : `minmax(${rem(width)}, ${rem(growTo)})`,
  );
  return [...(checks ? [rem(CHECK_WIDTH)] : []), ...tracks, 'minmax(0, 1fr)'].join(' ');
}

export function totalWidth(shown: { width: number }[], checks: boolean): string {
  return rem(shown.reduce((sum, { width }) => sum + width, checks ? CHECK_WIDTH : 0));
}
