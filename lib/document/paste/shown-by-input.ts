/** What a browser shows of a field of a form, by its attributes; '' for nothing. */
export function shownByInput(attributes: Record<string, string>): string {
  const isOn = 'checked' in attributes;
  switch ((attributes['type'] ?? 'text').toLowerCase()) {
    case 'checkbox':
      return isOn ? '☑' : '□';
    case 'radio':
      return isOn ? '◉' : '○';
    case 'hidden':
    case 'password':
    case 'file':
    case 'image':
    case 'range':
    case 'color':
    case 'submit':
    case 'button':
    case 'reset':
      return '';
    default:
      return attributes['value'] ?? '';
  }
}
