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
  photo: {
    title: 'Photo',
    add: 'Add a photo of {name}',
    change: 'Change the photo of {name}',
    choose: 'Choose a picture',
    paste: 'Or copy a picture, and paste it here:',
    remove: 'Remove the photo',
    saved: 'The photo of {name} is saved.',
    removed: 'The photo of {name} is removed.',
    unreadable: 'This is no picture that can be read. Choose a JPEG or PNG file of at most 30 MB.',
  },
} as const;
