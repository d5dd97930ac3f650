/** Where the preview of a patient's summary is found. */
export const summaryAddress = (patientId: string) => `/patients/${patientId}/print/summary`;

/** Where the preview of the whole record is found. */
export const recordAddress = (patientId: string) => `/patients/${patientId}/print/record`;
