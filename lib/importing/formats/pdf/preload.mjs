/** The library that reads PDF, ahead of the code that uses it. The worker first: pdf.js then finds it and looks no further. */
import 'pdfjs-dist/legacy/build/pdf.worker.mjs';
import 'pdfjs-dist/legacy/build/pdf.mjs';
