/** The vital signs in the order of their columns on paper. */
export const printedVitals = [
  'bloodPressure',
  'heartRate',
  'temperature',
  'respiratoryRate',
  'oxygenSaturation',
  'weight',
  'height',
  'bmi',
] as const;
