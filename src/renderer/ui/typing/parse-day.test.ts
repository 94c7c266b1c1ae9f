import { describe, expect, it } from 'vitest';
import { addMonths, dayOf, daysBetween } from './day.ts';
import { parseDay } from './parse-day.ts';

const friday = '2026-11-20';

describe('parseDay', () => {
  it.each([
    ['', null],
    ['today', '2026-11-20'],
    ['Tomorrow', '2026-11-21'],
    ['yesterday', '2026-11-19'],
    ['fri', '2026-11-27'],
    ['monday', '2026-11-23'],
    ['next tue', '2026-11-24'],
    ['eow', '2026-11-20'],
    ['eom', '2026-11-30'],
    ['eoq', '2026-12-31'],
    ['+3d', '2026-11-23'],
    ['in 2 weeks', '2026-12-04'],
    ['+1m', '2026-12-20'],
    ['3 days ago', '2026-11-17'],
    ['2026-12-18', '2026-12-18'],
    ['18 dec', '2026-12-18'],
    ['18th December 2027', '2027-12-18'],
    ['Dec 18, 2026', '2026-12-18'],
    ['dec 18', '2026-12-18'],
    ['3 jan', '2027-01-03'],
    ['10 nov', '2026-11-10'],
    ['12/18', '2026-12-18'],
    ['12/18/26', '2026-12-18'],
    ['18/12/2026', '2026-12-18'],
    ['18.12.2026', '2026-12-18'],
    ['3.4.', '2027-04-03'],
    ['3/4/2027', '2027-03-04'],
  ])('reads %s', (text, value) => {
    expect(parseDay(text, friday)).toEqual({ value });
  });

  it('takes the next week for "next" of a day still to come', () => {
    expect(parseDay('next fri', '2026-11-17')).toEqual({ value: '2026-11-27' });
    expect(parseDay('fri', '2026-11-17')).toEqual({ value: '2026-11-20' });
  });

  it('follows the order that is set where both could be', () => {
    expect(parseDay('3/4/2027', friday, 'day-first')).toEqual({ value: '2027-04-03' });
    expect(parseDay('3/14/2027', friday, 'day-first')).toEqual({ value: '2027-03-14' });
  });

  it.each(['31 feb', '2026-13-01', 'soon', '32/13', '4', 'constructor', '12/18/2026/1'])('refuses %s', (text) => {
    expect(parseDay(text, friday)).toHaveProperty('problem');
  });
});

describe('days', () => {
  it('keep to the calendar', () => {
    expect(addMonths('2026-01-31', 1)).toBe('2026-02-28');
    expect(dayOf(2026, 2, 29)).toBeUndefined();
    expect(daysBetween('2026-03-28', '2026-03-30')).toBe(2);
  });
});
