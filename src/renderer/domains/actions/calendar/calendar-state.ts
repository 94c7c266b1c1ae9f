import { create } from 'zustand';
import { type Day, todayHere } from '../../../ui/index.ts';
import type { CalendarShape } from './pages.ts';

interface CalendarState {
  shape: CalendarShape;
  /** The day whose month or week is shown. */
  around: Day;
  /** The day that the keyboard is on. */
  active: Day;
}

/** Kept while the app is open, so that coming back from a deal shows the same page. */
export const useCalendarState = create<CalendarState>(() => {
  const today = todayHere();
  return { shape: 'month', around: today, active: today };
});

export const goToDay = (day: Day): void => useCalendarState.setState({ active: day, around: day });
export const markDay = (active: Day): void => useCalendarState.setState({ active });
/** The page of the other shape is the one with the marked day. */
export const showShape = (shape: CalendarShape): void =>
  useCalendarState.setState(({ active }) => ({ shape, around: active }));
