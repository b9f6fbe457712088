import { excelSheets, type ReadMember, type Sheet } from "./excelSheets";
import { openDocumentSheets } from "./openDocument";

/** The sheets where the members of an archive are those of a spreadsheet, .xlsx or .ods. Undefined where they are not. */
export function sheetsOf(members: readonly string[], read: ReadMember): readonly Sheet[] | undefined {
  if (members.includes("xl/workbook.xml")) return excelSheets(members, read);
  return members.includes("content.xml") && members.includes("mimetype") ? openDocumentSheets(read("content.xml")) : undefined;
}
