export function MyHoursScreen() {
  return null;
}
