/** Words as the real list has them: some in nearly every line, most in few. */
const sites = [
  'femur',
  'tibia',
  'radius',
  'ulna',
  'humerus',
  'scapula',
  'clavicle',
  'pelvis',
  'calcaneus',
  'patella',
];
const sides = ['right', 'left', 'unspecified side'];
const diseases = [
  'Fracture of shaft of',
  'Type 2 diabetes mellitus with disorder of',
  'Hypertensive disease with lesion of',
  'Malignant neoplasm of',
  'Infection and inflammatory reaction due to prosthesis of',
  'Osteoarthritis of',
  'Displaced comminuted fracture of',
  'Tuberculosis of',
];
const encounters = [
  ['A', 'initial encounter for closed fracture'],
  ['D', 'subsequent encounter with routine healing'],
  ['S', 'sequela'],
] as const;

const pick = <T>(list: readonly T[], index: number): T => list[index % list.length] as T;

/** One line as the official file has it. */
export function orderLine(
  orderNumber: number,
  code: string,
  isBillable: boolean,
  description: string,
): string {
  const number = String(orderNumber).padStart(5, '0');
  const short = description.slice(0, 60).padEnd(60);
  return `${number} ${code.padEnd(7)} ${isBillable ? 1 : 0} ${short} ${description}`;
}

/**
 * A file of the official form with as many codes as are wanted, the same each time. Its first two are real, so that they can be
 * found.
 */
export function orderFile(count: number): string {
  const lines = [
    orderLine(1, 'A00', false, 'Cholera'),
    orderLine(2, 'A000', true, 'Cholera due to Vibrio cholerae 01, biovar cholerae'),
  ];
  const add = (code: string, isBillable: boolean, description: string) => {
    if (lines.length < count) lines.push(orderLine(lines.length + 1, code, isBillable, description));
  };
  for (let category = 1; lines.length < count; category += 1) {
    const head = `${String.fromCharCode(65 + Math.floor(category / 100))}${String(category % 100).padStart(2, '0')}`;
    const name = `${pick(diseases, category)} ${pick(sites, category >> 3)}`;
    add(head, false, name);
    for (let place = 0; place < 13; place += 1) {
      const sub = `${head}${place.toString(36).toUpperCase()}`;
      const where = `${name}, ${pick(sides, place)}, form ${place}x${category % 97}`;
      for (const [letter, encounter] of encounters) {
        add(`${sub}X${category % 10}${letter}`, true, `${where}, ${encounter}`);
      }
    }
  }
  return `${lines.join('\r\n')}\r\n`;
}
