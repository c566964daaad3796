/** A one-page PDF that says it is a sample (in ASCII: its built-in font knows no Vietnamese). */
function pdf(name: string): Buffer {
  const stream = `BT /F1 16 Tf 72 720 Td (Bantin sample file: ${name.replace(/[^\x20-\x7e]|[()\\]/g, '')}) Tj ET`;
  const objects = [
    '<< /Type /Catalog /Pages 2 0 R >>',
    '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
    '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R /Resources << /Font << /F1 5 0 R >> >> >>',
    `<< /Length ${stream.length} >>\nstream\n${stream}\nendstream`,
    '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>',
  ];
  let text = '%PDF-1.4\n';
  const offsets = objects.map((object, index) => {
    const offset = text.length;
    text += `${index + 1} 0 obj\n${object}\nendobj\n`;
    return offset;
  });
  const table = offsets.map((offset) => `${String(offset).padStart(10, '0')} 00000 n \n`).join('');
  return Buffer.from(
    `${text}xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${table}trailer\n<< /Size ${objects.length + 1} /Root 1 0 R >>\nstartxref\n${text.length}\n%%EOF\n`,
    'latin1',
  );
}

const TYPES: Readonly<Record<string, string>> = {
  pdf: 'application/pdf',
  doc: 'application/msword',
  xls: 'application/vnd.ms-excel',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
};

/** The bytes and media type of an attachment by its file name; what is no PDF holds one line of text. */
export function demoFile(name: string): { readonly bytes: Buffer; readonly type: string } {
  const extension = name.slice(name.lastIndexOf('.') + 1);
  const bytes = extension === 'pdf' ? pdf(name) : Buffer.from(`Bantin sample file: ${name}\n`);
  return { bytes, type: TYPES[extension] ?? 'application/octet-stream' };
}
