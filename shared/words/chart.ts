/** A patient's record on one page: its header, the overview and the timeline. */
export const chartWords = {
  header: {
    allergies: 'Allergies:',
    moreAllergies: '+{count}',
    allAllergies: { one: '{count} allergy', other: '{count} allergies' },
    showAllergies: 'Show all allergies',
    deceasedOn: 'Deceased {date}',
    emergency: 'Emergency contact',
    emergencyOf: 'Emergency contact of {name}',
    noEmergency: 'No emergency contact is known.',
    addEmergency: 'Add one',
    noPhone: 'No phone number',
    copyPhone: 'Copy the number',
    copied: 'Copied',
  },
} as const;
