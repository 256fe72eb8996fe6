import { franceSvg } from '@/lib/territory/map/svg';
import { svgResponse } from '../../svg-response';

export async function GET(
  _request: Request,
  { params }: { params: Promise<{ codes?: string[] }> },
): Promise<Response> {
  const { codes = [] } = await params;
  return svgResponse(franceSvg(codes.flatMap((part) => part.split('-'))));
}
