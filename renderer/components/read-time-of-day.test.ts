import { expect, it } from 'vitest';
import { readTimeOfDay } from './read-time-of-day.ts';

it.each([
  ['8', '08:00'],
  ['8:30', '08:30'],
  ['8.30', '08:30'],
  ['0830', '08:30'],
  ['1715', '17:15'],
  ['5 pm', '17:00'],
  ['12 am', '00:00'],
  ['12:15 p.m.', '12:15'],
  [' 08:00 ', '08:00'],
])('reads %s as %s', (typed, time) => {
  expect(readTimeOfDay(typed)).toBe(time);
});

it.each(['', 'noon', '25', '8:75'])('leaves %j as it is', (typed) => {
  expect(readTimeOfDay(typed)).toBe(typed);
});
