/** Endings of files that hold documents and packed ones, as part of an expression; of pictures, sound and pages none. */
export const DOCUMENT_ENDINGS = 'pdf|docx?|xlsx?|pptx?|zip|rar|7z|odt|ods|rtf';
