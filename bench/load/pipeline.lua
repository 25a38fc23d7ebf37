-- wrk: 16 requests in one write; it counts every response.
local batch
function init()
  local requests = {}
  for i = 1, 16 do requests[i] = wrk.format("GET", "/") end
  batch = table.concat(requests)
end
function request() return batch end
