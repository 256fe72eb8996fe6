import { departementSvg } from '@/lib/territory/map/svg';
import { svgResponse } from '../../svg-response';

export async function GET(
  _request: Request,
  { params }: { params: Promise<{ code: string }> },
): Promise<Response> {
  return svgResponse(departementSvg((await params).code));
}
