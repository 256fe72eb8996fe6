/** An error as Meilisearch words it: crates/meilisearch/tests shows their code, type and status. */
export class ApiError extends Error {
  constructor(
    readonly status: number,
    readonly code: string,
    message: string,
  ) {
    super(message);
  }

  toJson() {
    const type = this.status === 401 || this.status === 403 ? 'auth' : 'invalid_request';
    return {
      message: this.message,
      code: this.code,
      type,
      link: `https://docs.meilisearch.com/errors#${this.code}`,
    };
  }
}

export function indexNotFound(uid: string, status = 404, where = ''): ApiError {
  return new ApiError(status, 'index_not_found', `${where}Index \`${uid}\` not found.`);
}
