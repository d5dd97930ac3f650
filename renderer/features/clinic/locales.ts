const TAGS =
  'en-GB en-US en-IE en-AU en-CA en-NZ en-ZA en-IN en-KE en-NG de-DE de-AT de-CH fr-FR fr-BE fr-CA fr-CH es-ES es-MX es-AR es-CO pt-PT pt-BR it-IT it-CH nl-NL nl-BE da-DK sv-SE nb-NO fi-FI is-IS pl-PL cs-CZ sk-SK hu-HU ro-RO bg-BG hr-HR sl-SI sr-RS el-GR tr-TR uk-UA et-EE lv-LV lt-LT he-IL hi-IN id-ID vi-VN th-TH ja-JP ko-KR zh-CN zh-TW sw-KE';

const names = new Intl.DisplayNames(['en'], { type: 'language', languageDisplay: 'standard' });

/** Languages and regions for a searchable select, the given one among them. */
export function localeOptions(current: string): { value: string; label: string }[] {
  const tags = new Set([...TAGS.split(' '), current]);
  return [...tags]
    .map((tag) => ({ value: tag, label: names.of(tag) ?? tag }))
    .sort((one, other) => one.label.localeCompare(other.label));
}
