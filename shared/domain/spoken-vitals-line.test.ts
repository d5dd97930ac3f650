import { describe, expect, it } from 'vitest';
import { readSpokenVitals } from './spoken-vitals-line.ts';

const read = (line: string) => readSpokenVitals(line, 'metric');
const all = {
  bloodPressure: '136/84',
  heartRate: '78',
  temperature: '37.2',
  oxygenSaturation: '97',
  respiratoryRate: '16',
  weight: '71.2',
  height: '164',
};

describe('vitals in one line', () => {
  it.each([
    'bp 136/84 p 78 t 37.2 spo2 97 rr 16 w 71.2 h 164',
    'h 164 w 71.2 rr 16 spo2 97 t 37.2 p 78 bp 136/84',
    '136/84, pulse 78, temp 37.2, sats 97, resp 16, weight 71.2, height 164.',
    'BP:136/84 HR:78 T=37.2 SpO2: 97 RR: 16 Wt: 71.2 Ht: 164',
    'bp136/84 p78 t37.2 o297 rr16 w71.2 h164',
    'blood pressure 136/84; heart rate 78; temperature 37.2; oxygen saturation 97; respiratory rate 16; weight 71.2; height 164',
  ])('%s', (line) => {
    expect(read(line)).toEqual({ read: all, rest: '' });
  });

  it('takes values with spaces and units', () => {
    expect(read('bp 136 over 84 w 11 st 4 lb h 5 ft 11 in t 98.6 F p 78 bpm spo2 97 %')).toEqual({
      read: {
        bloodPressure: '136 over 84',
        weight: '11 st 4 lb',
        height: '5 ft 11 in',
        temperature: '98.6 F',
        heartRate: '78 bpm',
        oxygenSaturation: '97 %',
      },
      rest: '',
    });
    expect(read('t 37,2 h 1,64 m').read).toEqual({ temperature: '37,2', height: '1,64 m' });
  });

  it('leaves out what was not said', () => {
    expect(read('p 78')).toEqual({ read: { heartRate: '78' }, rest: '' });
    expect(read('')).toEqual({ read: {}, rest: '' });
  });

  it('leaves what it does not understand, as it was written', () => {
    expect(read('bp 136/84 p fast t 37.2')).toEqual({
      read: { bloodPressure: '136/84', temperature: '37.2' },
      rest: 'p fast',
    });
    expect(read('feels dizzy p 78')).toEqual({ read: { heartRate: '78' }, rest: 'feels dizzy' });
    expect(read('bp 136')).toEqual({ read: {}, rest: 'bp 136' });
    expect(read('p t 37')).toEqual({ read: { temperature: '37' }, rest: 'p' });
    expect(read('!?')).toEqual({ read: {}, rest: '!?' });
    expect(read('glucose 5.4 p 78').rest).toBe('glucose 5.4');
  });

  it('takes a value and leaves what is written behind it', () => {
    expect(read('w 11 st 4 q 3')).toEqual({ read: { weight: '11 st 4' }, rest: 'q 3' });
    expect(read('bp 136/84 sitting, p 78 regular')).toEqual({
      read: { bloodPressure: '136/84', heartRate: '78' },
      rest: 'sitting regular',
    });
    expect(read('p 78 92')).toEqual({ read: { heartRate: '78' }, rest: '92' });
  });

  it('does not choose between two values of one sign', () => {
    expect(read('p 78 t 37 p 92')).toEqual({ read: { heartRate: '78', temperature: '37' }, rest: 'p 92' });
    expect(read('136/84 bp 120/80')).toEqual({ read: { bloodPressure: '136/84' }, rest: 'bp 120/80' });
  });

  it('finds no name inside a word', () => {
    expect(read('weigh 71').read).toEqual({});
    expect(read('upset 3').read).toEqual({});
  });
});
